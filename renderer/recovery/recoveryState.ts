import { useCannotOpen } from '../view/cannotOpen'

/** The workspace that the recovery screen is about. */
export const useRecovery = useCannotOpen
