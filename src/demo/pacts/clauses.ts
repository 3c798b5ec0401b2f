/** Clauses the demo's pacts share: each pact says its own things in a, c and g. */
export const commonClauses = (
  own: Readonly<Record<'a' | 'c' | 'g', string>>,
  months: number,
): Record<string, string> => ({
  ...own,
  b: `Il patto dura ${months} mesi. Si sospende se mancano i locali o le persone per più di un mese. Si chiude prima se per due trimestri si fa meno del 30% delle ore promesse, dopo aver sentito tutte le parti.`,
  d: 'Il bene resta aperto a chiunque, gratis e senza iscrizione. Gli orari sono pubblicati su questo sito e affissi alla porta.',
  e: 'Una cabina di regia con una persona per parte si incontra ogni tre mesi. Una volta all’anno l’assemblea è aperta a tutti e i suoi verbali sono pubblici.',
  f: 'L’Unione assicura chi partecipa per infortuni e responsabilità civile. Prima di cominciare ognuno riceve le istruzioni di sicurezza dei locali. L’attività non ferma quella di chi lavora lì.',
  h: 'Le parti scrivono il diario su questo sito, con ore e presenze senza nomi. Il rendiconto si pubblica a metà percorso e alla fine.',
  i: 'Il patto è seguito dal Servizio sociale dell’Unione. Se le parti non sono d’accordo si chiede una via a un comitato di tre persone.',
  j: 'Chi non rispetta il patto è prima ascoltato dalla cabina di regia. L’esclusione è decisa con le sue ragioni, scritte.',
  k: 'Le guide e i dati prodotti restano a tutti con licenza CC BY 4.0. Le attrezzature tornano a chi le ha prestate.',
  l: 'Ogni modifica è un atto aggiuntivo numerato, firmato da tutte le parti. Il testo firmato non cambia.',
})
