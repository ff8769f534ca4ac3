import type { AnyContractRouter, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Context } from '../context.ts'

/** What `api.ts` must provide for a contract: one function per operation. A forgotten one does not compile. */
export type Handlers<Contract extends AnyContractRouter> = {
  readonly [Name in keyof Contract]: Contract[Name] extends ContractProcedure<
    infer Input,
    infer Output,
    infer _E,
    infer _M
  >
    ? (
        input: InferSchemaOutput<Input>,
        context: Context,
      ) => Promise<InferSchemaInput<Output>> | InferSchemaInput<Output>
    : never
}
