import { Client, Connection, WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { CaseId } from '#schema/ids.ts';
import { type SealedCommand, type SigningKey, sealCommand } from '#store/command-signature.ts';
import type { caseLifecycle } from '#workflows/case-lifecycle.ts';
import { type Advanced, advanceCase } from '#workflows/messages.ts';
import type { TestTemporal } from '../temporal.ts';

export type Answer = Advanced | { readonly refused: string; readonly details: unknown };

/** A refusal as the caller of an Update sees it: the failure's type is its code. */
const refusalOf = (error: unknown): Answer => {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return { refused: error.cause.type ?? '', details: error.cause.details?.[0] };
  throw error;
};

/** The client side of the engine, as the api uses it: Update-with-Start, the Update's id is the command id. */
export const connectEngine = async (temporal: TestTemporal, keys: readonly SigningKey[]) => {
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });

  const sendSealed = async (caseId: CaseId, sealed: SealedCommand): Promise<Answer> => {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof caseLifecycle>('caseLifecycle', {
      workflowId: `case-${caseId}`,
      taskQueue: temporal.taskQueue,
      args: [caseId],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    const args: [SealedCommand] = [sealed];
    const update = { updateId: sealed.command.signature.commandId, args, startWorkflowOperation };
    try {
      return await client.withDeadline(Date.now() + 20_000, () =>
        client.workflow.executeUpdateWithStart(advanceCase, update),
      );
    } catch (error) {
      return refusalOf(error);
    }
  };
  const send = (caseId: CaseId, command: SignedCommand): Promise<Answer> =>
    sendSealed(caseId, sealCommand(keys, `case-${caseId}`, command));

  return { client, send, sendSealed, close: () => connection.close() };
};
export type Engine = Awaited<ReturnType<typeof connectEngine>>;
