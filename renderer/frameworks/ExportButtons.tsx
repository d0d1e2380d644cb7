import type { Framework } from '../../shared/frameworks/framework'

/** Saves a framework as a file. */
export const ExportButtons = (_props: { readonly framework: Framework; readonly name: string }) => null
