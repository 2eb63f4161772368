import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isJsonObject, type JsonObject } from '../api/json.ts';
import { problemOf } from '../api/problem.ts';
import { outcomeIsUnknown, sendCommand, type Written } from '../api/send-command.ts';
import { useText } from '../i18n/language.tsx';
import type { Complaint } from './complaint.ts';
import { type Draft, type Path, withDraftAt } from './draft.ts';
import type { SpecOf } from './field-spec.ts';
import { readDraft } from './read-draft.ts';
import { withTwin } from './twin-document.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export type CommandTarget = {
  /** Where it is sent; the id of a new decision is part of what was typed. */
  readonly pathOf: (body: JsonObject) => string;
  readonly type: string;
  readonly spec: SpecOf<'group'>;
  /** The version on the page; the one that the officer saw when the form opened is what counts. */
  readonly expectedVersion?: number;
  /** Under which name the draft is kept in this window. */
  readonly draftKey: string;
  readonly onRestore?: (draft: Draft) => Draft;
  readonly onDone: (written: Written, body: JsonObject) => void;
  /** The case moved on while the form was filled: the page must show what happened before it is sent again. */
  readonly onStale?: () => void;
};

type Sent = { readonly body: JsonObject; readonly version: number | undefined };

const isStale = (error: unknown): boolean => problemOf(error)?.code === 'StaleCase';

const asKept = (draft: Draft): Draft => draft;

const useSending = ({ pathOf, onDone, onStale }: CommandTarget, forget: () => void) => {
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [asking, setAsking] = useState(false);
  const sending = useMutation({
    mutationFn: ({ body, version }: Sent) => {
      const seen = version === undefined ? {} : { expectedVersion: version };
      return sendCommand({ path: pathOf(body), body, idempotencyKey, ...seen }, () => setAsking(true));
    },
    onSettled: () => setAsking(false),
    onSuccess: (written, { body }) => {
      forget();
      onDone(written, body);
    },
    onError: (error) => {
      if (isStale(error)) onStale?.();
    },
  });
  return { sending, asking };
};

/**
 * One form instance is one command: its key is made once, so sending again after a lost answer is the same act.
 * While the outcome is unknown nothing can be typed: the same body must be asked for again.
 */
export const useCommand = (target: CommandTarget, start: () => Draft) => {
  const { t } = useText();
  const [opened] = useState(target.expectedVersion);
  const { draftKey: key, onRestore = asKept } = target;
  const kept = useKeptDraft({ key, version: opened, start, onRestore });
  const { draft } = kept;
  const [complaints, setComplaints] = useState<readonly Complaint[]>([]);
  const [attempts, setAttempts] = useState(0);
  const { sending, asking } = useSending(target, kept.forget);
  const submit = () => {
    setAttempts((before) => before + 1);
    const { value, complaints: found } = readDraft(target.spec, draft, true, []);
    setComplaints(found);
    if (found.length > 0 || !isJsonObject(value)) return;
    const version = isStale(sending.error) ? target.expectedVersion : (sending.variables?.version ?? opened);
    sending.mutate({ body: { type: target.type, ...value }, version });
  };
  const complaintAt = (pointer: string) => {
    const own = complaints.find((each) => each.pointer === pointer);
    if (own) return t(own.key, own.values);
    return problemOf(sending.error)?.errors?.find((error) => error.pointer === pointer)?.message;
  };
  return {
    draft,
    kept,
    change: (at: Path, value: Draft) => kept.change((before) => withTwin(withDraftAt(before, at, value), at, value)),
    fillIn: (at: Path, value: Draft) => kept.fillIn((before) => withDraftAt(before, at, value)),
    complaints,
    complaintAt,
    submit,
    attempts,
    askAgain: () => sending.variables && sending.mutate(sending.variables),
    sending,
    asking,
    stale: isStale(sending.error),
    unknown: sending.isError && outcomeIsUnknown(sending.error),
  };
};
