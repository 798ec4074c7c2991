package org.redress.staff.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The shifts of the rota. */
@ApplicationScoped
public class RotaShifts implements PanacheRepositoryBase<RotaShift, UUID> {
    /** {@return those that stand, by member and hour} */
    public List<RotaShift> standing() {
        return list("removedAt is null order by member, zone, fromMinute, id");
    }

    public Rota rota() {
        return new Rota(standing().stream().map(RotaShift::shift).toList());
    }
}
