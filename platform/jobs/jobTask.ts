import type { z } from 'zod'

/**
 * Something that is done apart from any request. Each is done at least once, and again where a server fell in the middle or the work threw: so
 * doing it twice must come to the same as doing it once.
 */
export interface JobTask {
  readonly name: string
  /** @param ending is aborted when the server must stop and has waited long enough */
  readonly run: (payload: unknown, ending: AbortSignal) => Promise<void>
}

/** A task whose payload is checked before its work sees it. */
export const jobTask = <Form extends z.ZodType>(
  name: string,
  form: Form,
  run: (payload: z.output<Form>, ending: AbortSignal) => Promise<void>,
): JobTask => ({ name, run: (payload, ending) => run(form.parse(payload), ending) })
