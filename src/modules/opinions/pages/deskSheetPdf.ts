/** Sheets to print for the room: numbered, one row a statement, three boxes, no place for a name. */
import { makePdf } from '#platform/pdf.ts'
import type { View } from '#ui/view.ts'
import type { Conversation, Statement } from '../conversation.ts'

/** Setting them keeps the server busy: more are printed in several files. */
export const mostSheets = 60

/** Undefined where this machine has no typesetter. */
export async function sheetPdf(
  conversation: Conversation,
  statements: readonly Statement[],
  sheets: { readonly from: number; readonly count: number },
  view: View,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { t, language } = view
  const to = sheets.from + sheets.count - 1
  return await makePdf(
    'opinions',
    {
      title: t('opinions.room.pdf.title', { question: conversation.question, from: sheets.from, to }),
      replaced: (count) => t('opinions.room.pdf.replaced', { count }),
      content: {
        owner: conversation.process.title,
        kind: t('opinions.room.pdf.kind'),
        question: conversation.question,
        sheet: t('opinions.room.pdf.sheet'),
        page: t('opinions.room.pdf.page'),
        how: [t('opinions.room.pdf.cross'), t('opinions.room.pdf.empty'), t('opinions.room.pdf.noName')],
        columns: [
          t('opinions.room.pdf.number'),
          t('opinions.room.pdf.statement'),
          t('opinions.room.vote.agree'),
          t('opinions.room.vote.disagree'),
          t('opinions.room.vote.pass'),
        ],
        statements: statements.map(({ number, text }) => ({ number: String(number), text })),
        numbers: Array.from({ length: sheets.count }, (_, place) => String(sheets.from + place)),
        ending: t('opinions.room.pdf.ending'),
      },
    },
    language,
    conversation.opensAt ?? view.now,
  )
}
