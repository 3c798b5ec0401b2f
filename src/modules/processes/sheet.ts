/** The process sheet (scheda processo) with the fields of the regional observatory of participation. */
import { dayOf } from '#ui/dates.ts'
import { documentAddress, processAddress } from './places.ts'
import type { ProcessPageContent } from './queries/findProcessPage.ts'

/** Italian names, as the observatory writes them; amounts in euros; what nobody has said is null. */
export function processSheet(content: ProcessPageContent, baseUrl: string): Record<string, unknown> {
  const { process, terms, documents, proposals } = content
  const start = process.formalStart ?? process.phases[0]?.startsOn ?? null
  const end = process.concludedAt ? dayOf(process.concludedAt) : null
  return {
    titolo: process.title,
    titolo_breve: process.shortTitle,
    indirizzo_web: baseUrl + processAddress(process.id),
    stato_di_avanzamento: stageOf(content),
    natura_processo: natureOf(content),
    certificato: process.isCertified,
    finanziato: (process.grantCents ?? 0) > 0,
    importo_finanziato_dal_bando: euros(process.grantCents),
    costo_complessivo: euros(process.totalCostCents),
    percentuale_cofinanziamento: coFunding(process.grantCents, process.totalCostCents),
    anno_di_avvio: yearOf(start),
    anno_di_chiusura: yearOf(end),
    data_inizio: start,
    data_fine: end,
    durata_massima_mesi: terms.process_months.amount,
    fonte_durata: terms.process_months.source,
    fonte_durata_verificata: terms.process_months.isVerified,
    proroga_concessa: process.extensionDays > 0,
    giorni_di_proroga: process.extensionDays,
    motivo_della_proroga: process.extensionReason,
    titolari_della_decisione: [process.decisionBodyName],
    struttura_responsabile: process.managerOffice || null,
    comitato_di_garanzia: process.guarantors || null,
    tavolo_di_negoziazione: process.tableRules || null,
    territorio_interessato: process.territory || null,
    ambito_di_intervento: process.interventionArea || null,
    oggetto: process.subject || null,
    tipo_di_partecipazione: 'volontaria',
    codecisione: process.isCodecision,
    metodologie: process.methods || null,
    proposte_raccolte: proposals,
    fasi: process.phases.map((phase) => ({
      nome: phase.title,
      tipo: phase.kind,
      dal: phase.startsOn,
      al: phase.endsOn,
    })),
    risposta_dovuta_entro: process.answerDue,
    documenti: documents.map((document) => ({
      tipo: document.kind,
      titolo: document.title,
      dovuto_entro: document.dueOn,
      pubblicato_il: document.publishedAt && dayOf(document.publishedAt),
      indirizzo_web: document.publishedAt && baseUrl + documentAddress(process.id, document.id),
    })),
    licenza: 'CC BY 4.0',
  }
}

function stageOf({ process }: ProcessPageContent): string {
  if (process.state === 'concluded') return 'Concluso'
  return process.formalStart === null ? 'Progetto' : 'In corso'
}

function natureOf({ process }: ProcessPageContent): string {
  if (!process.isCertified) return 'non certificato'
  return (process.grantCents ?? 0) > 0 ? 'certificato e finanziato' : 'certificato non finanziato'
}

const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100)
const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)))

/** Share of the whole cost that somebody else pays, in percent with one decimal. */
const coFunding = (grant: number | null, total: number | null): number | null =>
  grant === null || total === null || total === 0 ? null : Math.round(((total - grant) * 1000) / total) / 10
