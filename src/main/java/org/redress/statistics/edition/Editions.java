package org.redress.statistics.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.redress.statistics.Quarter;

/** What was published of each quarter. */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, String> {
    private static final int MOST = 40;

    /** {@return the newest first, ten years of them} */
    public List<Edition> newest() {
        return find("order by quarter desc").range(0, MOST - 1).list();
    }

    /** {@return the cells that are shown: laws first, under each the platforms by name, the total last} */
    public List<Cell> cells(Quarter quarter) {
        return getEntityManager()
                .createQuery(
                        "select new org.redress.statistics.edition.Cell(r.id, r.name, r.kind, p.name, p.slug, f)"
                                + " from Figure f join Rule r on r.id = f.ruleId"
                                + " left join Platform p on p.id = f.platformId where f.quarter = ?1"
                                + " order by r.kind desc, r.name, r.id, case when p.id is null then 1 else 0 end,"
                                + " lower(p.name), p.id",
                        Cell.class)
                .setParameter(1, quarter.toString())
                .getResultList();
    }
}
