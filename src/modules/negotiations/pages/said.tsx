/** What the table or somebody wrote, under its label: reasons, objections, an answer. */
import { Reading } from '#ui/section.tsx'

interface SaidProps {
  readonly label: string
  /** Empty: nothing is drawn. */
  readonly text: string
}

export const Said = ({ label, text }: SaidProps) =>
  text === '' ? null : (
    <>
      <p class="pz-quiet">{label}</p>
      <Reading text={text} />
    </>
  )
