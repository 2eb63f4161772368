import { ApplicationFailure } from '@temporalio/activity';
import { failureKindOf } from '#store/failure.ts';

/** What no retry can mend ends the command with a `StoreFault`; everything else is thrown on, and Temporal retries. */
export const orGiveUp = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (failureKindOf(error) === 'transient') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw ApplicationFailure.nonRetryable(reason, 'StoreFault');
  }
};

/** The seal does not fit: whoever sent this command is not our api. Nothing is read or written for it. */
export const forgedCommand = (): ApplicationFailure =>
  ApplicationFailure.nonRetryable('The seal of the command does not fit', 'ForgedCommand');
