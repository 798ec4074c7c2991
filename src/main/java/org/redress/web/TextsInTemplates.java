package org.redress.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code {t:key}} and {@code {t:key(value)}} in a template: the text in the language of the request. {@code
 * {t:of('a_', part)}} takes a key that is put together. Answers that are there at once keep Qute on its short way.
 */
@EngineConfiguration
public class TextsInTemplates implements NamespaceResolver {
    private static final String OF = "of";

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Object[] values = context.getParams().stream()
                .map(each -> context.evaluate(each).toCompletableFuture().join())
                .toArray();
        if (context.getName().equals(OF)) {
            String key = Stream.of(values).map(String::valueOf).collect(Collectors.joining());
            return CompletedStage.of(Texts.text(Languages.now(), key));
        }
        return CompletedStage.of(Texts.text(Languages.now(), context.getName(), values));
    }
}
