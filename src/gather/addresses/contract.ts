import { z } from 'zod'
import { lengths } from '#platform/wording/lengths.ts'

/** Where a customer is. The prefecture is its code of JIS X 0401, the municipality its 全国地方公共団体コード of six digits. */
export const addressShape = {
  postalCode: z.string().nullable(),
  prefecture: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  address: z.string().nullable(),
}

const short = z.string().trim().max(40).nullable()
/** As it may be written: a prefecture also by its name, a municipality also with five digits. */
export const addressWish = {
  postalCode: short,
  prefecture: short,
  municipalityCode: short,
  address: z.string().trim().max(lengths.text).nullable(),
}
