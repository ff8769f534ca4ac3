import type { AmountSaid } from '../../../furnishing/contributions.ts'

const included =
  /税込み?(価格|額|金額)?|内税|消費税込み?|\b(incl(\.|uding|usive of)?|inc\.?)\s?(tax|vat|gst|mwst\.?|consumption tax)\b\.?|\b(tax|vat|gst)[- ](included|inclusive|incl\.?)|\binkl\.?\s?mwst\b\.?|\bbrutto\b|\bttc\b/i
const excluded =
  /税抜き?(価格|額|金額)?|税別|外税|本体価格|\b(excl(\.|uding|usive of)?|ex\.?|before|plus|net of)\s?(tax|vat|gst|mwst\.?|consumption tax)\b\.?|\b(tax|vat|gst)[- ](excluded|exclusive|excl\.?)|\+\s?(tax|vat|gst|税|消費税)|\b(zzgl\.?|exkl\.?)\s?mwst\b\.?|\bnetto\b|\bht\b/i
const rate =
  /(?:軽減税率|軽減|税率|消費税率?|tax|vat|gst|mwst\.?)?\s*[:@]?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s?%(?:\s*(?:対象|税率|軽減税率|軽減|vat|tax|gst))?/i

/** Takes the words of tax out of a text, and tells them. A rate stands only beside such words or alone in brackets. */
export function withoutTax(text: string): { text: string; tax: AmountSaid } {
  const isIncluded = included.test(text)
  const isExcluded = excluded.test(text)
  const hasRate = isIncluded || isExcluded || /[(（][^)）]*%[^)）]*[)）]|軽減|税率|消費税/.test(text)
  const taxRate = hasRate ? rate.exec(text)?.[1]?.replace(',', '.') : undefined
  if (!hasRate || (isIncluded && isExcluded)) return { text, tax: {} }
  const bare = text
    .replace(included, ' ')
    .replace(excluded, ' ')
    .replace(taxRate === undefined ? /$^/ : rate, ' ')
  const tax = isIncluded ? 'included' : isExcluded ? 'excluded' : undefined
  return {
    text: bare
      .replace(/軽減(税率)?|税率|消費税/g, ' ')
      .replace(/\(\s*[・,/\s]*\)|\[\s*\]/g, ' ')
      .replace(/^[\s*※]+|[\s*※]+$/g, '')
      .trim(),
    tax: { ...(tax && { tax }), ...(taxRate !== undefined && { taxRate }) },
  }
}
