import type { Paths } from '#platform/doors/machines/openapi.ts'
import { messageTypes } from '../reading/message.ts'

const text = { type: 'string' } as const
const instant = { type: 'string', format: 'date-time' } as const
const open = { type: 'object', additionalProperties: true } as const

/** One message as Segment's libraries send it; what else stands in it is passed over. */
const message = {
  type: 'object',
  properties: {
    type: { enum: messageTypes },
    messageId: { ...text, maxLength: 256, description: 'Counts once, however often it is sent' },
    event: { ...text, description: 'What happened; of track' },
    name: { ...text, description: 'Of page and screen' },
    userId: text,
    anonymousId: text,
    groupId: text,
    previousId: text,
    timestamp: instant,
    originalTimestamp: instant,
    sentAt: instant,
    properties: open,
    traits: open,
    context: open,
  },
} as const

const failed = {
  type: 'object',
  properties: { index: { type: 'integer' }, messageId: { type: ['string', 'null'] }, message: text },
} as const

const refusal = {
  type: 'object',
  properties: { success: { const: false }, message: text, errors: { type: 'array', items: failed } },
  required: ['success', 'message'],
} as const

function answers(description: string) {
  const stored = {
    type: 'object',
    properties: {
      success: { const: true },
      accepted: { type: 'integer' },
      duplicates: { type: 'integer' },
      errors: {
        type: 'array',
        items: failed,
      },
    },
    required: ['success', 'accepted', 'duplicates'],
  }
  const refused = (what: string) => ({ description: what, content: { 'application/json': { schema: refusal } } })
  return {
    '200': { description, content: { 'application/json': { schema: stored } } },
    '400': refused('Nothing of it could be read'),
    '401': refused('No write key, or one that is not known'),
    '413': refused('Too large'),
    '429': refused('Too many at once; see Retry-After'),
    '503': refused('A store is away; see Retry-After'),
  }
}

function door(name: string, summary: string, body: object) {
  return {
    post: {
      operationId: `events.${name}`,
      summary,
      tags: ['events'],
      servers: [{ url: '/' }],
      security: [{ writeKey: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
      responses: answers('What is counted as accepted is stored for good'),
    },
  }
}

/** `/v1`, where events come in: what Segment's libraries send, with a write key. */
export const doorPaths: Paths = {
  '/v1/batch': door('batch', 'Takes in many events at once.', {
    type: 'object',
    properties: {
      batch: { type: 'array', items: { ...message, required: ['type'] } },
      sentAt: instant,
      writeKey: text,
    },
    required: ['batch'],
  }),
  ...Object.fromEntries(
    messageTypes.map((type) => [`/v1/${type}`, door(type, `Takes in one message: ${type}.`, message)]),
  ),
}
