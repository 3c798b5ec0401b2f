/** Line drawings of the ten lab buildings, box 48 x 40, stroke 2. */
import { raw } from 'hono/html'

const drawings = {
  piacenza:
    '<path d="M8 38V18L24 5l16 13v20M4 38h40M20 38v-7a4 4 0 0 1 8 0v7"/><circle cx="24" cy="20" r="4"/>',
  parma:
    '<path d="M5 38V14h38v24M2 38h44M3 14h42M9 38V27a5 5 0 0 1 10 0v11M19 38V27a5 5 0 0 1 10 0v11M29 38V27a5 5 0 0 1 10 0v11"/>',
  'reggio-emilia':
    '<path d="M4 38V6h40v32M2 38h44M4 20h40M8 38v-7a4.500 4.500 0 0 1 9 0v7M19.500 38v-7a4.500 4.500 0 0 1 9 0v7M31 38v-7a4.500 4.500 0 0 1 9 0v7M9 20v-4a3 3 0 0 1 6 0v4M21 20v-4a3 3 0 0 1 6 0v4M33 20v-4a3 3 0 0 1 6 0v4"/>',
  modena: '<path d="M3 38V22l10-6v6l10-6v6l10-6v22M2 38h44M37 38V5h6v33M8 29h4M18 29h4M28 29h4"/>',
  bologna:
    '<path d="M3 38V21h42v17M1 38h46M18 21V4h12v17M7 38v-6a4 4 0 0 1 8 0v6M20 38v-6a4 4 0 0 1 8 0v6M33 38v-6a4 4 0 0 1 8 0v6"/><circle cx="24" cy="12" r="3"/>',
  ferrara: '<path d="M4 16 24 4l20 12zM9 16v18M19 16v18M29 16v18M39 16v18M5 34h38M3 38h42"/>',
  forli: '<path d="M3 38V15h29a11 11 0 0 1 11 11v12M1 38h46M3 22h34M8 29h6M18 29h6M28 29h6"/>',
  ravenna:
    '<path d="M5 38V22a19 17 0 0 1 38 0v16M2 38h44M14 38V26a10 9 0 0 1 20 0v12M24 10v5M15 14l2 3M33 14l-2 3"/>',
  cesena: '<path d="M8 38V15l16-9 16 9v23M4 38h40M14 19h5v6h-5zM29 19h5v6h-5zM21 38v-8h6v8"/>',
  rimini:
    '<path d="M1 14h46M1 20h46M1 14v24M47 14v24M4 38v-6a6 6 0 0 1 12 0v6M18 38v-7a6 6 0 0 1 12 0v7M32 38v-6a6 6 0 0 1 12 0v6"/>',
} as const

export type LabName = keyof typeof drawings

/** Whether a slug names one of the ten drawn buildings. */
export const isLabName = (slug: string): slug is LabName => Object.hasOwn(drawings, slug)

const small = drawn('pz-drawing', 48, 40)
const large = drawn('pz-drawing pz-drawing-large', 192, 160)

interface LabDrawingProps {
  /** The city in ASCII: `bologna`, `reggio-emilia`, `forli`. */
  readonly lab: LabName
  /** 192 x 160, for the lab's own page. */
  readonly isLarge?: boolean | undefined
}

export const LabDrawing = ({ lab, isLarge }: LabDrawingProps) => (isLarge ? large : small)[lab]

function drawn(classes: string, width: number, height: number): Record<LabName, ReturnType<typeof raw>> {
  return Object.fromEntries(
    Object.entries(drawings).map(([lab, drawing]) => [
      lab,
      raw(
        `<svg class="${classes}" viewBox="0 0 48 40" width="${width}" height="${height}" aria-hidden="true" focusable="false">${drawing}</svg>`,
      ),
    ]),
  ) as Record<LabName, ReturnType<typeof raw>>
}
