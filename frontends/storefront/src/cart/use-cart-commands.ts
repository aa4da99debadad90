import { useSignedInViewer } from "@markethall/contracts";
import { useApolloClient, useMutation } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";

const AddToCart = graphql(`
  mutation AddToCart($input: AddToCartInput!) {
    addToCart(input: $input) {
      __typename
      ... on AddToCartSuccess {
        cart {
          ...CartContents
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const AddSolutionToCart = graphql(`
  mutation AddSolutionToCart($input: AddSolutionToCartInput!) {
    addSolutionToCart(input: $input) {
      __typename
      ... on AddSolutionToCartSuccess {
        cart {
          ...CartContents
        }
      }
      ... on UserError {
        message
        code
        limit
      }
      ... on InvalidInputError {
        field
      }
    }
  }
`);

const UpdateCartItem = graphql(`
  mutation UpdateCartItem($input: UpdateCartItemInput!) {
    updateCartItem(input: $input) {
      __typename
      ... on UpdateCartItemSuccess {
        cart {
          ...CartContents
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const RemoveFromCart = graphql(`
  mutation RemoveFromCart($input: RemoveFromCartInput!) {
    removeFromCart(input: $input) {
      __typename
      ... on RemoveFromCartSuccess {
        cart {
          ...CartContents
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** A first thing in the cart makes the cart: asked for anew wherever it is shown. */
const refetchQueries = ["Cart"];

/** The commands on the cart. */
export function useCartCommands() {
  const [add, adding] = useMutation(AddToCart, { refetchQueries });
  const [addSolution, addingSolution] = useMutation(AddSolutionToCart, { refetchQueries });
  const [update] = useMutation(UpdateCartItem);
  const [remove] = useMutation(RemoveFromCart);
  return { add, adding, addSolution, addingSolution, update, remove };
}

/** Forgets the cart and the orders, after an order has made both untrue. */
export function useForgetCart(): () => void {
  const apollo = useApolloClient();
  const { customer } = useSignedInViewer();
  return () => {
    const id = apollo.cache.identify({ __typename: "Customer", id: customer?.id });
    apollo.cache.evict({ ...(id ? { id } : {}), fieldName: "cart" });
    apollo.cache.evict({ ...(id ? { id } : {}), fieldName: "orders" });
  };
}
