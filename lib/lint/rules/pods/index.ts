import { invalidContainerImage, missingContainerImage } from './container-images';
import { duplicateInitContainer, duplicatePodContainer, invalidPodName } from './container-names';
import { missingExecutorAccount } from './executor-account';
import { artifactAtMount, duplicateArtifactPath, duplicateMount } from './mount-points';
import { invalidPodSpecPatch, unknownPatchedContainer, unknownPodField } from './pod-spec-patch';
import { negativeQuantity, requestAboveLimit } from './quantities';
import { unknownSetVolume, unknownVolume } from './unknown-volume';
import { duplicateVolume } from './volume-names';
import type { RuleLists } from '../rule-lists';

/** The rules about pods. */
export const POD_RULES: RuleLists = {
  runs: [
    unknownVolume,
    duplicateVolume,
    duplicatePodContainer,
    duplicateInitContainer,
    invalidPodName,
    missingExecutorAccount,
    unknownSetVolume,
    artifactAtMount,
    duplicateArtifactPath,
    duplicateMount,
    missingContainerImage,
    invalidContainerImage,
  ],
  settings: [
    negativeQuantity,
    requestAboveLimit,
    invalidPodSpecPatch,
    unknownPodField,
    unknownPatchedContainer,
  ],
};
