/** ICU messages; the facts of the refusal are their values. */
export type ProblemText = { readonly title: string; readonly detail: string };
