import type { AnyContractProcedure } from '@orpc/contract'
import { Command } from 'commander'
import { z } from 'zod'
import { contents } from '../contents.ts'
import type { OperationMeta } from '../platform/contract.ts'
import { invokeWith } from './invoke.ts'
import type { Api } from './reach.ts'

type Run = (act: (api: Api) => Promise<unknown>) => Promise<void>

/** Every operation of the contract as a command: `meguri customers list --limit 5`. Inputs are options; nested ones are JSON. */
export function operationCommands(run: Run): Command[] {
  return Object.entries(contents).map(([room, contract]) => {
    const group = new Command(kebab(room)).description(`operations of ${kebab(room)}`)
    for (const [name, procedure] of Object.entries(contract as Record<string, AnyContractProcedure>))
      group.addCommand(commandOf(room, name, procedure, run))
    return group
  })
}

function commandOf(room: string, name: string, procedure: AnyContractProcedure, run: Run): Command {
  const { route, inputSchema, meta } = procedure['~orpc']
  const command = new Command(kebab(name)).description(route.summary ?? '').option('--json', 'print the answer as JSON')
  if ((meta as OperationMeta).effect !== 'reads')
    command.option('--dry-run', 'tell what would change, and keep nothing')
  for (const field of fieldsOf(inputSchema)) {
    const flags = `--${kebab(field.name)} <${field.kind}>`
    if (field.required) command.requiredOption(flags, field.description)
    else command.option(flags, field.description)
  }
  return command.action(async (options: Record<string, string>) => {
    const input = Object.fromEntries(
      fieldsOf(inputSchema).flatMap((field) => {
        const given = options[camel(kebab(field.name))]
        return given === undefined ? [] : [[field.name, readOption(given, field)]]
      }),
    )
    await run((api) => invokeWith(api)(room, name, input, { dryRun: options.dryRun !== undefined }))
  })
}

type Kind = 'text' | 'number' | 'yes|no' | 'json'
type Field = { name: string; kind: Kind; isNullable: boolean; required: boolean; description: string }

function fieldsOf(schema: unknown): Field[] {
  if (!(schema instanceof z.ZodType)) return []
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Property>
    required?: string[]
  }
  return Object.entries(shape.properties ?? {}).map(([name, property]) => ({
    name,
    kind: kindOf(property),
    isNullable: typesOf(property).includes('null'),
    required: shape.required?.includes(name) ?? false,
    description: property.description ?? '',
  }))
}

type Property = { type?: string; description?: string; anyOf?: readonly Property[] }

/** What it may be; nothing for what JSON has no type for, such as an instant. */
function typesOf({ type, anyOf = [] }: Property): string[] {
  return type === undefined ? anyOf.flatMap(typesOf) : [type]
}

function kindOf(property: Property): Kind {
  const types = new Set(typesOf(property))
  types.delete('null')
  if (types.size > 1) return 'json'
  const [type] = types
  if (type === 'string') return 'text'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'yes|no'
  return type === undefined && property.anyOf === undefined ? 'text' : 'json'
}

/** A text of digits stays a text; `null` empties what may be empty. */
export function readOption(given: string, { kind, isNullable }: Pick<Field, 'kind' | 'isNullable'>): unknown {
  if (isNullable && given === 'null') return null
  if (kind === 'text') return given
  if (kind === 'number') return Number(given)
  // Anything else goes on as it is, so that it is refused with its name, never taken for a no.
  if (kind === 'yes|no') return yesOrNo.get(given.toLowerCase()) ?? given
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}

const yesOrNo = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
])

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
