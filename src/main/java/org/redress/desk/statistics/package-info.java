/** How platforms answer: figures that are charts and tables, and files of them. About platforms, never about people. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.statistics;
