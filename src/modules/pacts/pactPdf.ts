/** The text of a pact as a PDF, made once for each text, its signatures and language. */
import { sha256Of } from '#modules/negotiations/index.ts'
import { makePdf, type PdfData } from '#platform/pdf.ts'
import { longDateTime, shortDate } from '#ui/dates.ts'
import { money, number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { changesBetween } from './changedWords.ts'
import type { AmendmentChanges, FrozenText } from './frozenText.ts'
import type { Clauses, PactState, SignatureMethod } from './words.ts'
import { clauseLetters } from './words.ts'

export interface PrintedSignature {
  readonly party: number
  readonly method: SignatureMethod
  readonly signedAt: string
  readonly fileSha256: string | null
}

export interface PrintedPact {
  readonly state: PactState
  /** Not yet signed by all, in force, or followed by an amendment. */
  readonly standing: 'to_sign' | 'in_force' | 'superseded'
  readonly text: FrozenText
  readonly sha256: string
  readonly frozenAt: string
  readonly signatures: readonly PrintedSignature[]
  /** Of an amendment: why it is made, what it changes beside the clauses, and the clauses there were. */
  readonly reasons: string
  readonly changes: AmendmentChanges
  readonly clausesBefore: Clauses | null
}

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
const mostKept = 50

/** Undefined where this machine has no typesetter. */
export async function pactPdf(pact: PrintedPact, view: View): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const data = pdfData(pact, view)
  const key = `${sha256Of(data.content)} ${data.title} ${view.language}`
  const known = kept.get(key)
  if (known) return await known
  const made = makePdf('pact', data, view.language, madeAt(pact))
  kept.set(key, made)
  // What has failed is tried again by the next reader.
  made.catch(() => kept.delete(key))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
  return await made
}

/** A moment of the pact's own, so that the same pact gives the same bytes. */
const madeAt = ({ frozenAt, signatures }: PrintedPact): Date =>
  new Date(signatures.map(({ signedAt }) => signedAt).reduce((a, b) => (a > b ? a : b), frozenAt))

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const inEights = (hash: string): string => hash.match(/.{8}/g)?.join(' ') ?? ''

function pdfData(pact: PrintedPact, view: View): PdfData {
  const { t, language } = view
  const { text } = pact
  const none = t('pacts.pdf.none')
  const nameOf = (party: number): string =>
    text.parties.find(({ id }) => id === party)?.name || t('pacts.life.onePerson')
  const facts: [string, string][] = [
    [t('pacts.signing.what'), whatOf(view, text)],
    [t('pacts.pdf.body'), text.body],
    [t('pacts.life.field.startsOn'), shortDate(language, text.term.startsOn)],
    [t('pacts.life.field.endsOn'), shortDate(language, text.term.endsOn)],
    [t('pacts.life.field.commons'), text.commons.map(({ name }) => name).join(', ')],
  ]
  return {
    title: text.title,
    replaced: (count) => t('pacts.pdf.replaced', { count }),
    content: {
      owner: text.body,
      kind: text.amendment > 0 ? t('pacts.pdf.amended', { number: text.amendment }) : t('pacts.pdf.kind'),
      state: t(
        pact.standing === 'in_force' ? `pacts.state.${pact.state}` : `pacts.pdf.standing.${pact.standing}`,
      ),
      pageLabel: t('pacts.pdf.page'),
      contentsLabel: t('pacts.pdf.contents'),
      facts: { columns: [t('pacts.pdf.fact'), t('pacts.pdf.value')], rows: facts },
      changes: changesOf(pact, view, nameOf),
      summary: { title: t('pacts.page.summary'), paragraphs: paragraphs(text.summary) },
      parties: {
        title: t('pacts.coDesign.parties'),
        empty: none,
        columns: [t('pacts.coDesign.party'), t('pacts.life.field.side'), t('pacts.life.field.office')],
        rows: text.parties.map(({ id, side, office }) => [
          nameOf(id),
          t(`pacts.side.${side}`),
          office || '–',
        ]),
      },
      clausesTitle: t('pacts.coDesign.clauses'),
      clauses: clauseLetters.map((letter) => ({
        title: `${letter}) ${t(`pacts.clause.${letter}.title`)}`,
        paragraphs: paragraphs(text.clauses[letter] ?? ''),
      })),
      commitments: {
        title: t('pacts.coDesign.commitments'),
        empty: none,
        columns: (['what', 'party', 'forWhom', 'dueOn', 'goods', 'hours'] as const).map((name) =>
          t(`pacts.life.field.${name}`),
        ),
        rows: text.commitments.map(({ what, party, forWhom, dueOn, hours, goods }) => [
          what,
          nameOf(party),
          forWhom || '–',
          shortDate(language, dueOn),
          goods || '–',
          hours === null ? '–' : number(language, hours),
        ]),
      },
      supports: {
        title: t('pacts.coDesign.supports'),
        empty: none,
        columns: (['supportForm', 'detail', 'value'] as const).map((name) => t(`pacts.life.field.${name}`)),
        rows: text.supports.map(({ form, detail, valueCents }) => [
          t(`pacts.support.${form}`),
          detail,
          money(language, valueCents),
        ]),
      },
      attachments: {
        title: t('pacts.attachments.title'),
        empty: none,
        columns: (['what', 'file', 'hash'] as const).map((name) => t(`pacts.attachments.${name}`)),
        rows: (text.attachments ?? []).map(({ kind, title, fileName, sha256 }) => [
          `${t(`pacts.attachments.kind.${kind}`)}: ${title}`,
          fileName,
          inEights(sha256),
        ]),
      },
      signatures: signaturesOf(pact, view, nameOf),
      fingerprint: {
        title: t('pacts.signing.hash'),
        value: inEights(pact.sha256),
        note: t('pacts.signing.hashNote'),
      },
    },
  }
}

/** What an amendment changes, word by word; the pact itself changes nothing. */
function changesOf(pact: PrintedPact, { t, language }: View, nameOf: (party: number) => string) {
  const { text, changes, clausesBefore } = pact
  if (text.amendment === 0) return null
  const facts = [
    ...(pact.reasons ? [t('pacts.amendment.why', { reasons: pact.reasons })] : []),
    ...(changes.endsOn ? [t('pacts.amendment.endsOn', { day: shortDate(language, changes.endsOn) })] : []),
    ...(changes.commitments ?? []).map(({ party, what, dueOn }) =>
      t('pacts.amendment.commitment', { party: nameOf(party), what, day: shortDate(language, dueOn) }),
    ),
  ]
  const before = clausesBefore ?? {}
  return {
    title: t('pacts.amendment.changes', { number: text.amendment }),
    note: t('pacts.pdf.changesNote'),
    facts,
    clauses: clauseLetters
      .filter((letter) => before[letter] !== text.clauses[letter])
      .map((letter) => ({
        title: `${letter}) ${t(`pacts.clause.${letter}.title`)}`,
        parts: changesBetween(before[letter] ?? '', text.clauses[letter] ?? ''),
      })),
  }
}

const whatOf = ({ t }: View, { amendment, kind }: FrozenText): string =>
  amendment > 0
    ? `${t(`pacts.kind.${kind}`)}, ${t('pacts.coDesign.amendment', { number: amendment })}`
    : t(`pacts.kind.${kind}`)

/** Who has signed, and lines for those who still sign by hand. */
function signaturesOf(pact: PrintedPact, { t, language }: View, nameOf: (party: number) => string) {
  const columns = [t('pacts.coDesign.party'), t('pacts.pdf.signedAt'), t('pacts.pdf.method')]
  const hasFiles = pact.signatures.some(({ fileSha256 }) => fileSha256 !== null)
  const isSigned = (id: number) => pact.signatures.some(({ party }) => party === id)
  return {
    title: t('pacts.signing.who'),
    empty: t('pacts.pdf.none'),
    columns: hasFiles ? [...columns, t('pacts.pdf.file')] : columns,
    rows: pact.text.parties.map(({ id }) => {
      const signed = pact.signatures.find(({ party }) => party === id)
      const cells = signed
        ? [
            nameOf(id),
            longDateTime(language, new Date(signed.signedAt)),
            t(`pacts.signatureMethod.${signed.method}`),
          ]
        : [nameOf(id), t('pacts.signing.missing'), '–']
      return hasFiles ? [...cells, signed?.fileSha256 ? inEights(signed.fileSha256) : '–'] : cells
    }),
    toSign: t('pacts.pdf.toSign'),
    lines: pact.text.parties.filter(({ id }) => !isSigned(id)).map(({ id }) => nameOf(id)),
  }
}
