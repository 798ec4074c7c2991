/** The duty rota: who is on duty when, and where nobody is. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.rota;
