/** What one voter says, as the urn keeps it. Ids are those of `ballot_options`. */
export type BallotContent =
  /** The chosen options, ascending (methods `choose`, and `budget` without points). */
  | { readonly options: readonly number[] }
  /** From the most wanted; a group of several is a group of equals (method `rank`). */
  | { readonly ranking: readonly (readonly number[])[] }
  /** Points by option, only those above zero (method `points`, and `budget` with points). */
  | { readonly points: Readonly<Record<string, number>> }
