/**
 * Without it ClickHouse looks for comparisons that follow from others, in lambdas within lambdas: of these statements that is half of the
 * time that it takes before it reads anything.
 */
export const thought = 'SETTINGS optimize_and_compare_chain = 0'
