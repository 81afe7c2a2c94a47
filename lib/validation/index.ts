export {
  ArgoValidation,
  type ArgoValidationContext,
  type ArgoValidationProps,
  type ArgoViolation,
} from './argo-validation';
