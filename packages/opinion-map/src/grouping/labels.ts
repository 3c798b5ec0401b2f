/** The number of each participant's group, in canonical order of participants; -1 without a group. */
export type Labels = Int32Array

/** How many participants have each label. */
export function groupSizes(labels: Labels, groups: number): Int32Array {
  const sizes = new Int32Array(groups)
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1
  return sizes
}
