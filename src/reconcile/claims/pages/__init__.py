"""How a page is put together: order, references, copies, quotations."""
