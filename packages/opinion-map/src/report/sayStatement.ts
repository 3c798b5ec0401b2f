/** The words of a statement, or its number where no file said them. */
export function sayStatement(texts: ReadonlyMap<string, string>, id: string): string {
  return texts.get(id)?.trim() || `Statement ${id}`
}
