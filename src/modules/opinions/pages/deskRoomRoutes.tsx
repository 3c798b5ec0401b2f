/** /opinioni/:id/gestione/sala: printing sheets, and typing them in one after the other. */
import { Hono } from 'hono'
import { canMakePdf } from '#platform/pdf.ts'
import { answer, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { ErrorPage } from '#ui/errorPage.tsx'
import type { FieldErrors, FormState, FormValues } from '#ui/formState.ts'
import { type Message, sayMessage } from '#ui/words.ts'
import { recordSheet } from '../commands/recordSheet.ts'
import { findStatements } from '../queries/findStatements.ts'
import { findSheet, listSheets } from '../queries/sheets.ts'
import { deskPart } from './deskAddresses.ts'
import { managed } from './deskGuard.ts'
import { RoomPage } from './deskRoomPage.tsx'
import { answerField, SheetPage } from './deskSheetPage.tsx'
import { mostSheets, sheetPdf } from './deskSheetPdf.ts'

export const deskRoomRoutes: Pages = new Hono<SiteEnvironment>()

deskRoomRoutes.get('/:id{[0-9]{1,9}}/gestione/sala', (c) => drawRoom(c, undefined, 200))

deskRoomRoutes.get('/:id{[0-9]{1,9}}/gestione/sala/fogli.pdf', async (c) => {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const typed = { da: c.req.query('da') ?? '', quanti: c.req.query('quanti') ?? '' }
  const from = within(typed.da, 99_999)
  const count = within(typed.quanti, mostSheets)
  if (!from || !count) {
    const errors: FieldErrors = {
      ...(!from && { da: { key: 'opinions.errors.sheet' } }),
      ...(!count && { quanti: { key: 'opinions.room.howManyWrong', values: { most: mostSheets } } }),
    }
    return await drawRoom(c, { values: typed, errors }, 422)
  }
  const statements = await findStatements(c.var.db, conversation.id)
  const pdf = await sheetPdf(conversation, statements, { from, count }, c.var.view)
  if (!pdf) return await errorPage(c, 404, { key: 'opinions.room.noProgram' })
  return c.body(pdf, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="fogli-${conversation.id}-${from}-${from + count - 1}.pdf"`,
    'cache-control': 'no-store',
  })
})

deskRoomRoutes.get('/:id{[0-9]{1,9}}/gestione/sala/foglio', async (c) => {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const may = conversation.steps.sheet
  if (!may.allowed) return await drawNoSheet(c, conversation.id, may.because)
  const wanted = within(c.req.query('numero') ?? '', 100_000)
  const typed = wanted ? await findSheet(c.var.db, conversation.id, wanted) : undefined
  const { next } = await listSheets(c.var.db, conversation.id, 1)
  const values: FormValues = {
    sheet: String(wanted ?? next),
    ...Object.fromEntries(
      [...(typed ?? [])].map(([statement, vote]) => [answerField(statement), String(vote)]),
    ),
  }
  return await drawSheet(c, { values, errors: {} }, { corrected: typed && wanted, isTwice: false }, 200)
})

deskRoomRoutes.post('/:id{[0-9]{1,9}}/gestione/sala/foglio', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const number = within(textOf(typed, 'sheet'), 100_000)
  const known = number === undefined ? undefined : await findSheet(c.var.db, id, number)
  const corrected = within(textOf(typed, 'corregge'), 100_000)
  return await answer(c, await perform(c, recordSheet, { ...typed, conversation: id }), {
    typed,
    again: (errors, status) =>
      drawSheet(
        c,
        againWith(typed, errors, known !== undefined),
        { corrected, isTwice: known !== undefined },
        status,
      ),
    done: ({ sheet, isAgain }) => {
      const key = isAgain ? 'opinions.said.sheetReplaced' : 'opinions.said.sheetTyped'
      c.var.say({ key, values: { sheet } })
      return deskPart(id, '/sala/foglio')
    },
  })
})

/** Where the sheet was typed before, the box that says "yes, replace it" is what is missing. */
function againWith(typed: Typed, errors: FieldErrors, isKnown: boolean): FormState {
  const { form: whole, ...others } = errors
  const isTwice = isKnown && whole !== undefined && textOf(typed, 'replace') === ''
  return { values: typed, errors: isTwice ? { ...others, replace: whole } : errors }
}

/** A whole number from 1 up to `most`; undefined for anything else. */
function within(written: string, most: number): number | undefined {
  const number = /^\d{1,6}$/.test(written.trim()) ? Number(written) : 0
  return number >= 1 && number <= most ? number : undefined
}

async function drawRoom(c: SiteContext, form: FormState | undefined, status: PageStatus): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const { sheets, count, next } = await listSheets(c.var.db, conversation.id)
  return await page(
    c,
    <RoomPage
      view={c.var.view}
      conversation={conversation}
      sheets={sheets}
      count={count}
      canPrint={await canMakePdf()}
      form={form ?? { values: { da: String(next), quanti: '30' }, errors: {} }}
    />,
    status,
  )
}

/** No sheet is typed now: why, and the way back to the desk. */
async function drawNoSheet(c: SiteContext, conversation: number, because: Message): Promise<Response> {
  const { view } = c.var
  return await page(
    c,
    <ErrorPage
      view={view}
      status={409}
      why={sayMessage(view.t, because)}
      wayOut={{ href: deskPart(conversation, '/sala'), label: view.t('opinions.room.stop') }}
    />,
    409,
  )
}

async function drawSheet(
  c: SiteContext,
  form: FormState,
  known: { readonly corrected: number | undefined; readonly isTwice: boolean },
  status: PageStatus,
): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const statements = await findStatements(c.var.db, conversation.id)
  return await page(
    c,
    <SheetPage
      view={c.var.view}
      conversation={conversation}
      statements={statements}
      corrected={known.corrected}
      isTwice={known.isTwice}
      form={form}
    />,
    status,
  )
}
