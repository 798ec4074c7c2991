package org.redress.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the desk goes after something was done to many lines. */
class OrderedTest {
    @Test
    void security_3_7_2_it_goes_back_to_a_list_of_the_desk_and_nowhere_else() {
        assertThat(backTo("/desk?tab=late&platform=x")).isEqualTo("/desk?tab=late&platform=x");
        for (String crafted :
                List.of("//evil.example", "/\\evil", "https://evil.example/desk?", "/desk?a=<b>", "/desk? ")) {
            assertThat(backTo(crafted)).as(crafted).isEqualTo("/desk");
        }
    }

    private static String backTo(String typed) {
        return new Ordered("assign", List.of(), "", "", typed).list();
    }
}
