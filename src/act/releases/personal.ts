import type { Personal } from '#platform/furnishing/personal.ts'

/** A release is of no person; who was told of it are the deliveries of its message. */
export const personal: Personal = {
  tables: [{ table: 'releases', prose: ['title'], plain: ['event', 'author'] }],
}
