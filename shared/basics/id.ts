import * as z from 'zod/mini'

/** A minted text, unique everywhere, marked by the noun it names: a question's id is no return's id. */
export type Id<Noun extends string> = string & { readonly __id: Noun }

/** The schema of an id: 1 to 80 letters, digits, dots, at signs, hyphens or underscores. */
export const idSchema = <Noun extends string>() =>
  z.pipe(
    z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,79}$/)),
    z.transform((text) => text as Id<Noun>),
  )

/** Marks a text that is known to be an id, such as one just minted. */
export const asId = <Noun extends string>(text: string) => text as Id<Noun>

/** Mints an id, unique everywhere. */
export type MintId = <Noun extends string>() => Id<Noun>
