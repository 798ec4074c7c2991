package org.redress.desk.rota;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** Who is on duty, for a week; supervisors change it. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RotaPage(Frame frame, RotaView rota, boolean edits, String said, Kept kept) implements TemplateInstance {}
