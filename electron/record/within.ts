/** A promise's value, or another when it fails or takes longer than so many milliseconds. */
export async function within<T>(limit: number, promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>((done) => {
    timer = setTimeout(() => done(otherwise), limit)
  })
  try {
    return await Promise.race([promise.catch(() => otherwise), late])
  } finally {
    clearTimeout(timer)
  }
}
