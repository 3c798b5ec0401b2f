/** Somebody's own words. */
import { contentLanguage, type View } from '#ui/view.ts'

interface QuotedProps {
  readonly view: View
  readonly text: string
}

/** What somebody wrote, in quotation marks and in its language. */
export const Quoted = ({ view, text }: QuotedProps) => {
  const [opening, closing] = view.language === 'it' ? ['«', '»'] : ['“', '”']
  return (
    <>
      {opening}
      <span lang={contentLanguage(view)}>{text}</span>
      {closing}
    </>
  )
}
