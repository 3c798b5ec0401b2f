/** The order of ties that `--ties` asks for, for the election of one file. */
import { MalformedFile } from '../formats/malformed.ts'

/**
 * Those named, then the others as they stand in `known`. Throws MalformedFile for a name that is not known: other files
 * may know it.
 */
export function orderFrom<Name extends string | number>(
  named: readonly string[],
  known: readonly Name[],
): Name[] {
  const first = named.map((name) => {
    const found = known.find((one) => String(one) === name)
    if (found === undefined) throw new MalformedFile(0, `--ties names "${name}", which does not stand here`)
    return found
  })
  return [...first, ...known.filter((one) => !first.includes(one))]
}
