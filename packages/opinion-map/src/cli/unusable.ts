/** Options that do not fit together or do not fit this file. */
export class UnusableOptions extends Error {
  override readonly name = 'UnusableOptions'
}
