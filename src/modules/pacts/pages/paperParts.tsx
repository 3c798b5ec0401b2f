/** What a text encloses, and who has signed it: on the pages where it is read, written and signed. */
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import type { FrozenAttachment } from '../frozenText.ts'
import type { PactWork } from '../queries/work.ts'
import { formAddress, pageOfPact } from './lifeAddress.ts'
import { partyName } from './lifeForm.ts'

/** A hash as people compare it, eight characters at a time. */
export const inEights = (sha256: string): string => sha256.match(/.{8}/g)?.join(' ') ?? ''

interface AttachmentTableProps {
  readonly view: View
  readonly pact: number
  readonly attachments: readonly FrozenAttachment[]
  readonly mayRemove?: boolean
}

export const AttachmentTable = ({ view, pact, attachments, mayRemove }: AttachmentTableProps) => {
  const { t } = view
  if (attachments.length === 0) return <p>{t('pacts.attachments.none')}</p>
  return (
    <DataTable
      caption={t('pacts.attachments.title')}
      columns={[
        { label: t('pacts.attachments.what'), isRowHeader: true },
        { label: t('pacts.attachments.file') },
        { label: t('pacts.attachments.hash') },
        ...(mayRemove ? [{ label: t('pacts.coDesign.change') }] : []),
      ]}
      rows={attachments.map(({ id, kind, title, fileName, sha256 }) => [
        `${t(`pacts.attachments.kind.${kind}`)}: ${title}`,
        <a href={pageOfPact(pact, `allegati/${id}`)}>{fileName}</a>,
        inEights(sha256),
        ...(mayRemove
          ? [
              <a href={formAddress(pact, 'detach', id)}>
                {t('pacts.coDesign.remove')}
                <span class="visually-hidden">: {title}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

interface SignatureTableProps {
  readonly view: View
  readonly work: PactWork
  readonly text: number
  readonly signatories: readonly number[]
  /** Signed files are for the parties and the officers of the body. */
  readonly maySeeFiles: boolean
}

export const SignatureTable = ({ view, work, text, signatories, maySeeFiles }: SignatureTableProps) => {
  const { t, language } = view
  return (
    <DataTable
      caption={t('pacts.signing.who')}
      columns={[
        { label: t('pacts.coDesign.party'), isRowHeader: true },
        { label: t('pacts.coDesign.state') },
      ]}
      rows={signatories.map((party) => {
        const signed = work.signatures.find((one) => one.text === text && one.party === party)
        return [
          partyName(view, work, party),
          signed ? (
            <>
              <StatusTag view={view} state="done" label={t('pacts.signing.done')} />{' '}
              {longDate(language, signed.signedOn)}, {t(`pacts.signatureMethod.${signed.method}`)}
              {signed.fileSha256 && (
                <p>
                  {t('pacts.signing.fileHash', { hash: inEights(signed.fileSha256) })}{' '}
                  {maySeeFiles && (
                    <a href={pageOfPact(work.id, `firme/${signed.id}`)}>{t('pacts.signing.download')}</a>
                  )}
                </p>
              )}
            </>
          ) : (
            <StatusTag view={view} state="not_due" label={t('pacts.signing.missing')} />
          ),
        ]
      })}
    />
  )
}
