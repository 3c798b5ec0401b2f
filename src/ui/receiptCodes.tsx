/** A sentence that may name a receipt, such as "Ricevuta NOV-0001": a code stays on one line. */

const codes = /\b([A-Z]{3}-\d{4,})\b/

export const ReceiptCodes = ({ text }: { readonly text: string }) => (
  <>
    {text.split(codes).map((part, index) => (index % 2 === 0 ? part : <span class="pz-whole">{part}</span>))}
  </>
)
