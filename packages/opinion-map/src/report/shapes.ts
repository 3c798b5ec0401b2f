/** Every group has a shape and a colour, so that nothing is told by colour alone. */
const shapes: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) =>
    `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`,
  (x, y, r) => `M${n(x - 0.9 * r)} ${n(y - 0.9 * r)}h${n(1.8 * r)}v${n(1.8 * r)}h${n(-1.8 * r)}z`,
  (x, y, r) => `M${n(x)} ${n(y - 1.2 * r)}l${n(1.15 * r)} ${n(2.1 * r)}h${n(-2.3 * r)}z`,
  (x, y, r) =>
    `M${n(x)} ${n(y - 1.35 * r)}l${n(1.2 * r)} ${n(1.35 * r)}l${n(-1.2 * r)} ${n(1.35 * r)}l${n(-1.2 * r)} ${n(-1.35 * r)}z`,
  (x, y, r) =>
    `M${n(x - 0.4 * r)} ${n(y - 1.2 * r)}h${n(0.8 * r)}v${n(0.8 * r)}h${n(0.8 * r)}v${n(0.8 * r)}h${n(-0.8 * r)}v${n(0.8 * r)}h${n(-0.8 * r)}v${n(-0.8 * r)}h${n(-0.8 * r)}v${n(-0.8 * r)}h${n(0.8 * r)}z`,
  (x, y, r) => `M${n(x)} ${n(y + 1.2 * r)}l${n(1.15 * r)} ${n(-2.1 * r)}h${n(-2.3 * r)}z`,
]

const n = (value: number): string => String(Number(value.toFixed(1)))

/** The path of a group's mark around a point. */
export function markAt(group: number, x: number, y: number, r: number): string {
  const shape = shapes[group % shapes.length]
  return shape ? shape(x, y, r) : ''
}

/** The mark of a group beside its name; the name says all that it does. */
export const markBeside = (group: number): string =>
  `<svg class="mark g${group % shapes.length}" viewBox="-8 -8 16 16" aria-hidden="true"><path d="${markAt(group, 0, 0, 6)}"/></svg>`

/** The class that colours a group. */
export const colourOf = (group: number): string => `g${group % shapes.length}`
