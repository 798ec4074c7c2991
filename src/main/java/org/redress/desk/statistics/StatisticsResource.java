package org.redress.desk.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.desk.Roles;
import org.redress.web.Answered;

/** How platforms answer, quarter by quarter; every filter stands in the address. */
@Path("/desk/statistics")
@Transactional
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
class StatisticsResource {
    private final StatisticsPages pages;
    private final StatisticsFiles files;
    private final InstantSource time;

    StatisticsResource(StatisticsPages pages, StatisticsFiles files, InstantSource time) {
        this.pages = pages;
        this.files = files;
        this.time = time;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestQuery @DefaultValue("") String quarter,
            @RestQuery @DefaultValue("") String rule,
            @RestQuery @DefaultValue("") String platform,
            @RestQuery @DefaultValue("") String tool,
            @RestQuery @DefaultValue("") String country) {
        Instant now = time.instant();
        StatisticsPage page = pages.page(Asked.of(quarter, rule, platform, tool, country, now), now);
        return Answered.with(page.kept().status(), page);
    }

    @GET
    @Path("/figures.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(
            @RestQuery @DefaultValue("") String quarter,
            @RestQuery @DefaultValue("") String rule,
            @RestQuery @DefaultValue("") String platform,
            @RestQuery @DefaultValue("") String tool,
            @RestQuery @DefaultValue("") String country) {
        Asked asked = Asked.of(quarter, rule, platform, tool, country, time.instant());
        return Response.ok(files.csv(asked))
                .header("Content-Disposition", "attachment; filename=\"statistics-" + asked.quarter() + ".csv\"")
                .build();
    }

    @GET
    @Path("/figures.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(
            @RestQuery @DefaultValue("") String quarter,
            @RestQuery @DefaultValue("") String rule,
            @RestQuery @DefaultValue("") String platform,
            @RestQuery @DefaultValue("") String tool,
            @RestQuery @DefaultValue("") String country) {
        Asked asked = Asked.of(quarter, rule, platform, tool, country, time.instant());
        return Response.ok(files.json(asked)).build();
    }
}
