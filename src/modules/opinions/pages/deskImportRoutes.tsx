/** /opinioni/:id/gestione/importa: a look at the files first, then all of them or nothing. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { answer, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readFormWithFiles, textOf, type Upload } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { importAnswers } from '../commands/importAnswers.ts'
import { ReadFiles, readSent } from '../imports/readSent.ts'
import { mostImport, type SentFile } from '../imports/unpackFiles.ts'
import { findDeskStatements } from '../queries/findStatements.ts'
import { importPreview } from '../rules/importPreview.ts'
import { statementStates } from '../words.ts'
import { deskPart } from './deskAddresses.ts'
import { managed } from './deskGuard.ts'
import { ImportPage, type ImportPageProps } from './deskImportPage.tsx'

/** Room for both files of an export, and for a paste of far too many statements, which is told in the form itself. */
export const opinionUploads = {
  path: /^\/opinioni\/\d{1,9}\/gestione\/(importa|semi)$/,
  bytes: mostImport + 64 * 1024,
}

export const deskImportRoutes: Pages = new Hono<SiteEnvironment>()

deskImportRoutes.get('/:id{[0-9]{1,9}}/gestione/importa', (c) => drawImport(c, undefined, emptyForm, 200))

deskImportRoutes.post('/:id{[0-9]{1,9}}/gestione/importa', async (c) => {
  // Whoever may not import is told before a large file is taken apart.
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const { typed, files } = await readFormWithFiles(c)
  const values = { origin: textOf(typed, 'origin') }
  const id = conversation.id
  const isLook = textOf(typed, 'passo') !== 'importa'
  const read = await readSent({
    votes: sentIn(files.get('votes'), textOf(typed, 'carriedVotes')),
    comments: sentIn(files.get('comments'), textOf(typed, 'carriedComments')),
    isCarried: isLook,
  })
  if ('errors' in read) return await drawImport(c, undefined, { values, errors: read.errors }, 422)
  if (isLook) {
    const known = await findDeskStatements(c.var.db, id, statementStates)
    const looked = importPreview(read.files, known)
    if ('errors' in looked) return await drawImport(c, undefined, { values, errors: looked.errors }, 422)
    const shown = { preview: looked.preview, carried: read.carried }
    return await drawImport(c, shown, { values, errors: {} }, 200)
  }
  const key = textOf(typed, '_key')
  const wanted = {
    ...values,
    files: new ReadFiles(read.files, read.digest),
    conversation: id,
    _key: key,
  }
  return await answer(c, await perform(c, importAnswers, wanted), {
    typed: { ...values, _key: key },
    again: (errors, status) => drawImport(c, undefined, { values, errors }, status),
    done: ({ people, answers }) => {
      c.var.say({ key: 'opinions.said.imported', values: { people, count: answers } })
      return deskPart(id)
    },
  })
})

/** What was chosen, or what the page carried along. */
const sentIn = (file: Upload | undefined, packed: string): SentFile =>
  file ? { bytes: new Uint8Array(file.bytes) } : { packed }

async function drawImport(
  c: SiteContext,
  looked: ImportPageProps['looked'],
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  return await page(
    c,
    <ImportPage
      view={c.var.view}
      conversation={conversation}
      looked={looked}
      form={form}
      formKey={randomUUID()}
    />,
    status,
  )
}
