// Hands matrix products on to their level.
#include "products_library.h"
#include "products.h"

namespace apical {
#if defined(__x86_64__)
extern const ProductLevel products_sse2, products_avx2, products_avx512;

namespace {
const ProductLevel* const LEVELS[] = {&products_sse2, &products_avx2, &products_avx512};
}  // namespace
#else
extern const ProductLevel products_plain;

namespace {
const ProductLevel* const LEVELS[] = {&products_plain};
}  // namespace
#endif

namespace {
template <class S> const S& at(int64_t address) { return *reinterpret_cast<const S*>(address); }
template <class S> const ProductLevel& levelOf(int64_t address) { return *LEVELS[at<S>(address).level]; }
}  // namespace
}  // namespace apical

using namespace apical;

void apicalMultiply(int64_t product) { levelOf<Product>(product).multiply(at<Product>(product)); }
void apicalUnfold(int64_t lowering) { levelOf<Lowering>(lowering).unfold(at<Lowering>(lowering)); }
void apicalFold(int64_t lowering) { levelOf<Lowering>(lowering).fold(at<Lowering>(lowering)); }
void apicalFillRows(int64_t numbers) { levelOf<RowNumbers>(numbers).fillRows(at<RowNumbers>(numbers)); }
void apicalSumRows(int64_t numbers) { levelOf<RowNumbers>(numbers).sumRows(at<RowNumbers>(numbers)); }
