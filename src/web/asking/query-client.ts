import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './refusal.ts'

/** In milliseconds. */
export const freshFor = 15_000

/** Answers stay fresh for a moment, so that moving between screens asks once; only lost connections are tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshFor,
      retry: (failures, error) =>
        failures < 2 && error instanceof Refusal && (error.status === 0 || error.status === 503),
    },
  },
})
