/** What a pack says, as plain values: the JSON is written from them and the paper is laid out from them. */
@org.jspecify.annotations.NullMarked
package org.redress.evidence.facts;
