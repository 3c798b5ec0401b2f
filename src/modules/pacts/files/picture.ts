/** A photograph read without being decoded. */
export interface Picture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}
