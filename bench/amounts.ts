/** How many rows a database is filled with. */
export interface Amounts {
  readonly proposals: number
  readonly comments: number
  readonly supports: number
  readonly pacts: number
}
