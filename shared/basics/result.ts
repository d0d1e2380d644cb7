/** What a rule answers: the value asked for, or a problem that says why not. Bugs throw instead. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** The value asked for. */
export const ok = <T>(value: T) => ({ ok: true, value }) as const

/** A refusal: nothing was changed, and `problem.kind` says why. */
export const refuse = <const P>(problem: P) => ({ ok: false, problem }) as const

/** Marks a branch that cannot be reached; a new case left out of a switch fails to compile here. */
export function impossible(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
