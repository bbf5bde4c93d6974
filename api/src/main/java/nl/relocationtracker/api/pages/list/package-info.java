/**
 * Lists that can be sorted, filtered, paged, linked to and downloaded, all by the query of their address.
 *
 * <p>A controller takes a {@link nl.relocationtracker.api.pages.list.ListQuery} as an argument, makes a
 * {@link nl.relocationtracker.api.pages.list.Listing} of columns, filters and {@link nl.relocationtracker.api.pages.list.Rows},
 * and gives it to the fragment {@code list} in {@code templates/list.html}, or answers
 * {@link nl.relocationtracker.api.pages.list.Listing#file} when a file is asked for. The heading of a column is the
 * message {@code column.<key>}, the caption {@code list.<name>}, what stands there when the list is empty
 * {@code list.<name>.empty}.
 */
package nl.relocationtracker.api.pages.list;
