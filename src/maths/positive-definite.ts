import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** A pivot of the correlation form below this means that one column is all but made of the others. */
const SINGULAR_BELOW = 1e-11

/**
 * The inverse of a symmetric positive-definite matrix: an information or a covariance matrix.
 *
 * Brought to unit diagonal first, so that whether it is singular does not depend on the units of the columns, then
 * Cholesky.      Golub & Van Loan, Matrix Computations (2013), 4.2
 *
 * @param matrix  size × size, row by row; only the upper triangle is read
 * @param size    one or more
 * @returns       row by row; undefined when the matrix is not positive definite, or is singular to working accuracy
 * @example       inverseOf(Float64Array.of(4, 0, 0, 2), 2) → 0.25, 0, 0, 0.5.   O(size³)
 */
export function inverseOf(matrix: Float64Array, size: number): Float64Array | undefined {
  const scale = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(matrix[i * size + i] ?? 0))
  if (!scale.every((each) => Number.isFinite(each) && each > 0)) return undefined
  const unit = new Matrix(size, size)
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const value = i === j ? 1 : (matrix[i * size + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0)
      unit.set(i, j, value)
      unit.set(j, i, value)
    }
  }
  const factors = new CholeskyDecomposition(unit)
  const lower = factors.lowerTriangularMatrix
  if (!factors.isPositiveDefinite() || !lower.diagonal().every((pivot) => pivot * pivot > SINGULAR_BELOW))
    return undefined
  const inverse = factors.solve(Matrix.eye(size))
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size]
    return inverse.get(i, j) * (scale[i] ?? 0) * (scale[j] ?? 0)
  })
}

/** The product of a square matrix, row by row, and a vector. O(size²) */
export function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  return vector.map((_, i) => {
    let sum = 0
    for (let j = 0; j < size; j++) sum += (matrix[i * size + j] ?? 0) * (vector[j] ?? 0)
    return sum
  })
}

/** v′ M v. O(size²) */
export function quadratic(matrix: Float64Array, vector: Float64Array): number {
  return times(matrix, vector).reduce((sum, each, i) => sum + each * (vector[i] ?? 0), 0)
}
